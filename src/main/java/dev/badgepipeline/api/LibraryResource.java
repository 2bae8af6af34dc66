package dev.badgepipeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.badgepipeline.inventory.LibraryCounts;
import dev.badgepipeline.inventory.LibraryCounts.Count;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.Library;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The libraries of all connections. */
@Path("/api/v1/libraries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Libraries")
public class LibraryResource {

  private final Libraries libraries;
  private final LibraryCounts counts;

  LibraryResource(Libraries libraries, LibraryCounts counts) {
    this.libraries = libraries;
    this.counts = counts;
  }

  /**
   * A library.
   *
   * @param id as callers write it
   * @param items how many films and series it has; empty until it was looked through
   * @param badged how many of them show what was last uploaded
   */
  @RegisterForReflection
  @JsonInclude(Include.NON_ABSENT)
  record CountedLibrary(
      String id,
      String name,
      String connection,
      Optional<String> type,
      Optional<Long> items,
      Optional<Long> badged) {

    private static CountedLibrary of(Library library, Map<String, Count> counts) {
      String id = library.ref().toString();
      Optional<Count> count = Optional.ofNullable(counts.get(id));
      return new CountedLibrary(
          id,
          library.name(),
          library.ref().connection(),
          library.type(),
          count.map(Count::items),
          count.map(Count::badged));
    }
  }

  @GET
  @Operation(
      summary = "All libraries, and how many of their posters are badged",
      description =
          "'items' and 'badged' are there once a library was looked through, which the first"
              + " request for its items or the first job in it begins.")
  public Uni<List<CountedLibrary>> list() {
    return counts
        .all()
        .chain(
            known ->
                Multi.createFrom()
                    .iterable(List.copyOf(libraries.connections()))
                    .onItem()
                    .transformToUniAndConcatenate(name -> libraries.library(name).libraries())
                    .onItem()
                    .<Library>transformToIterable(found -> found)
                    .map(library -> CountedLibrary.of(library, known))
                    .collect()
                    .asList());
  }
}
