package dev.badgepipeline.rendering.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.XMLInput;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an icon of the owner, which is drawn in its own colours. Both ways throw {@link
 * RefusedArtException} for a file that cannot be used.
 */
final class OwnIcon {

  /** The longer side of a picture in pixels; no icon on a poster is nearly as large. */
  private static final int LARGEST_SIDE = 1024;

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private OwnIcon() {}

  static IconArt svg(byte[] file) {
    try {
      XMLInput input = () -> XML.createXMLEventReader(new ByteArrayInputStream(file));
      SvgCheck.check(input.createReader());
      LoaderContext alone =
          LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
      SVGDocument document = new SVGLoader().load(input, null, alone);
      if (document == null || document.size().width <= 0 || document.size().height <= 0) {
        throw new RefusedArtException("it is not a drawing that can be read, or has no size");
      }
      return IconArt.of(new Picture.Vectors(document), new IconArt.Paint.AsDrawn());
    } catch (RefusedArtException e) {
      throw e;
    } catch (XMLStreamException e) {
      throw new RefusedArtException(
          "it is not well-formed at line " + e.getLocation().getLineNumber(), e);
    } catch (RuntimeException e) {
      throw new RefusedArtException("it is not a drawing that can be read: " + e, e);
    }
  }

  static IconArt png(byte[] file) {
    try {
      return IconArt.of(new Picture.Raster(decoded(file)), new IconArt.Paint.AsDrawn());
    } catch (NotAPosterException e) {
      throw new RefusedArtException("it is not a PNG picture that can be read", e);
    }
  }

  private static BufferedImage decoded(byte[] file) {
    PosterFile picture = PosterFile.of(file);
    if (picture.format() != PosterFormat.PNG) {
      throw new RefusedArtException("it is a " + picture.format() + " picture, not PNG");
    }
    ParsedPoster parsed = ParsedPoster.of(picture, new ParsedPoster.EncodingQuality(0));
    ImageSize size = parsed.size();
    if (Math.max(size.width(), size.height()) > LARGEST_SIDE) {
      throw new RefusedArtException(
          "it has %dx%d pixels, at most %dx%d are read"
              .formatted(size.width(), size.height(), LARGEST_SIDE, LARGEST_SIDE));
    }
    return VectorDrawing.premultiplied(parsed.decode().image());
  }
}
