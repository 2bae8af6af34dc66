package dev.badgepipeline.api;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.PosterPictures;
import dev.badgepipeline.pipeline.PosterPictures.Picture;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Small pictures of posters, so that pages need ask nobody else for them. */
@Path("/api/v1/items/{itemId}/poster")
@Tag(name = "Items")
public class PosterPictureResource {

  private static final List<String> WIDTHS = List.of("160", "240", "320", "480");
  private static final String USUAL_WIDTH = "240";
  private static final String FOR_EVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";

  private final Libraries libraries;
  private final PosterPictures pictures;

  PosterPictureResource(Libraries libraries, PosterPictures pictures) {
    this.libraries = libraries;
    this.pictures = pictures;
  }

  /** Which picture of a poster. */
  private enum Which {
    CURRENT,
    ORIGINAL
  }

  @GET
  @Produces({"image/webp", "image/jpeg", "image/png"})
  @Operation(
      summary = "A small picture of an item's poster",
      description =
          "which=current is what the library shows, which=original what it showed before badges"
              + " came on it; 404 where there is none. width is 160, 240, 320 or 480 pixels. With"
              + " the item's posterTag as v, the answer may be kept for ever, otherwise it is to be"
              + " asked for again by its ETag.")
  public Uni<Response> picture(
      @RestPath String itemId,
      @RestQuery @Nullable String which,
      @RestQuery @Nullable String width,
      @RestQuery @Nullable String v,
      @Context Request request) {
    int pixels = width(width);
    return picture(Query.oneOf(Which.class, "which", which).orElse(Which.CURRENT), itemId)
        .chain(picture -> answer(picture, pixels, picture.tag().equals(v), request));
  }

  private static int width(@Nullable String text) {
    String width = text == null ? USUAL_WIDTH : text;
    if (!WIDTHS.contains(width)) {
      throw new BadRequestProblem("width must be one of " + String.join(", ", WIDTHS));
    }
    return Integer.parseInt(width);
  }

  private Uni<Picture> picture(Which which, String itemId) {
    ItemRef item = libraries.ref(itemId);
    return switch (which) {
      case CURRENT -> pictures.current(item);
      case ORIGINAL -> pictures.original(item);
    };
  }

  private Uni<Response> answer(Picture picture, int width, boolean isNamed, Request request) {
    EntityTag tag = new EntityTag(name(picture) + "-" + width);
    ResponseBuilder known = request.evaluatePreconditions(tag);
    Uni<ResponseBuilder> answer =
        known == null
            ? pictures.file(picture, width).map(PosterPictureResource::ok)
            : Uni.createFrom().item(known);
    return answer.map(
        head -> head.tag(tag).header("Cache-Control", isNamed ? FOR_EVER : ASK_AGAIN).build());
  }

  private static ResponseBuilder ok(PosterFile file) {
    return Response.ok(file.bytes(), file.format().contentType());
  }

  /** Libraries write tags as they like, and not all of that may stand in a header. */
  private static String name(Picture picture) {
    String version =
        picture instanceof Picture.Original original ? original.sha256() : picture.tag();
    return Checksum.sha256(version.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
