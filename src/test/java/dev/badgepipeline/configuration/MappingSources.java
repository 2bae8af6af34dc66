package dev.badgepipeline.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What only the sources say of configuration interfaces: where they are, and their Javadoc. */
final class MappingSources {

  private final List<String> mappings = new ArrayList<>();
  private final Map<String, String> comments = new HashMap<>();

  private MappingSources() {}

  /** Reads every Java file below a directory; none of them is compiled. */
  static MappingSources below(Path directory) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    MappingSources sources = new MappingSources();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(javaFiles(directory)));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        sources.new Reader(trees, unit).scan(unit, null);
      }
    }
    return sources;
  }

  private static List<Path> javaFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The interfaces with {@code @ConfigMapping}. */
  List<Class<?>> mappings() throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String name : mappings) {
      types.add(Class.forName(name));
    }
    return types;
  }

  /**
   * The Javadoc of an interface, in Markdown.
   *
   * @throws IllegalStateException if it has none
   */
  String commentOf(Class<?> type) {
    return comment(type.getName());
  }

  /**
   * The Javadoc of a method, in Markdown.
   *
   * @throws IllegalStateException if it has none
   */
  String commentOf(Method method) {
    return comment(method.getDeclaringClass().getName() + "." + method.getName());
  }

  private String comment(String name) {
    String comment = comments.get(name);
    if (comment == null) {
      throw new IllegalStateException(name + " has no Javadoc");
    }
    return comment;
  }

  /** Takes down the comments of one file, by the binary name of what they stand at. */
  private final class Reader extends TreePathScanner<Void, @Nullable String> {

    private final DocTrees trees;
    private final String packageName;

    Reader(DocTrees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.packageName = Objects.requireNonNull(unit.getPackageName()).toString();
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
      String name =
          outer == null
              ? packageName + "." + type.getSimpleName()
              : outer + "$" + type.getSimpleName();
      if (isMapping(type)) {
        mappings.add(name);
      }
      keepCommentAs(name);
      return super.visitClass(type, name);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable String owner) {
      keepCommentAs(owner + "." + method.getName());
      return super.visitMethod(method, owner);
    }

    private boolean isMapping(ClassTree type) {
      return type.getModifiers().getAnnotations().stream()
          .anyMatch(
              annotation -> annotation.getAnnotationType().toString().equals("ConfigMapping"));
    }

    private void keepCommentAs(String name) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        comments.put(
            name,
            comment.getFullBody().stream()
                .map(part -> part.accept(new Markdown(), null))
                .collect(Collectors.joining())
                .replaceAll("\\s+", " "));
      }
    }
  }
}
