package dev.badgepipeline.configuration;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import org.jspecify.annotations.Nullable;

/** Turns the parts of a Javadoc comment into Markdown; unknown parts stay as they are written. */
final class Markdown extends SimpleDocTreeVisitor<String, @Nullable Void> {

  @Override
  public String visitText(TextTree text, @Nullable Void nothing) {
    return text.getBody();
  }

  @Override
  public String visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    String body = literal.getBody().getBody().strip();
    return literal.getKind() == DocTree.Kind.CODE ? "`" + body + "`" : body;
  }

  @Override
  public String visitLink(LinkTree link, @Nullable Void nothing) {
    return "`" + link.getReference().getSignature() + "`";
  }

  @Override
  protected String defaultAction(DocTree part, @Nullable Void nothing) {
    return part.toString();
  }
}
