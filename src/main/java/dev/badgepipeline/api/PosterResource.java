package dev.badgepipeline.api;

import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.jellyfin.JellyfinItems;
import dev.badgepipeline.pipeline.BadgedUpload;
import dev.badgepipeline.pipeline.UploadedPoster;
import dev.badgepipeline.pipeline.UploadedPosterBadging;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PosterRenderer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Posters that come with the request. */
@Path("/api/v1/posters")
@Tag(name = "Posters")
public class PosterResource {

  private final UploadedPosterBadging badging;
  private final BadgeKinds kinds;
  private final JellyfinItems items;
  private final PosterRenderer renderer;

  PosterResource(
      UploadedPosterBadging badging,
      BadgeKinds kinds,
      JellyfinItems items,
      PosterRenderer renderer) {
    this.badging = badging;
    this.kinds = kinds;
    this.items = items;
    this.renderer = renderer;
  }

  private record Upload(UploadedPoster poster, Item item) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(
      summary = "Badge a poster without a library",
      description =
          "Part 'poster' is a JPEG, PNG or WebP file; part 'item' is JSON with Jellyfin's field names:"
              + " Name, Type, ProviderIds, and MediaSources or MediaStreams.")
  public Uni<Response> badge(
      MultipartFormDataInput form, @RestQuery List<String> badges, @Context RoutingContext call) {
    BadgeSelection selection = kinds.select(Query.names(badges));
    return onWorker(() -> upload(form))
        .onFailure(MalformedItemException.class)
        .transform(failure -> new BadRequestProblem(String.valueOf(failure.getMessage())))
        .chain(
            upload -> FailedRuns.named(call, badging.badge(upload.poster, upload.item, selection)))
        .map(PosterResource::image);
  }

  private Upload upload(MultipartFormDataInput form) {
    FormValue poster = part(form, "poster");
    long bytes = size(poster);
    renderer.checkBytes(bytes);
    return new Upload(
        new UploadedPoster(bytes, () -> onWorker(() -> PosterFile.of(bytes(poster)))),
        items.parse(text(part(form, "item"))));
  }

  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static FormValue part(MultipartFormDataInput form, String name) {
    Collection<FormValue> values =
        Objects.requireNonNullElse(form.getValues().get(name), List.<FormValue>of());
    if (values.size() != 1) {
      throw new BadRequestProblem("the form must have one part named '" + name + "'");
    }
    return values.iterator().next();
  }

  private static long size(FormValue part) {
    if (!part.isFileItem()) {
      return part.getValue().length();
    }
    try {
      return part.getFileItem().getFileSize();
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  private String text(FormValue part) {
    renderer.checkBytes(size(part));
    return new String(bytes(part), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(FormValue part) {
    if (!part.isFileItem()) {
      return part.getValue().getBytes(StandardCharsets.UTF_8);
    }
    FileItem file = part.getFileItem();
    try (InputStream in = file.getInputStream()) {
      // Not all at once, which would take the memory twice while its length is not known.
      byte[] bytes = new byte[Math.toIntExact(file.getFileSize())];
      in.readNBytes(bytes, 0, bytes.length);
      return bytes;
    } catch (NoSuchFileException e) {
      throw new BadRequestProblem("its sender has left before the poster was read");
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  private static Response image(BadgedUpload badged) {
    return Response.ok(badged.poster().bytes(), badged.poster().format().contentType())
        .header("Location", "/api/v1/runs/" + badged.report().runId())
        .build();
  }
}
