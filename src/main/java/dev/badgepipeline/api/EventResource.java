package dev.badgepipeline.api;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** What happens, for those who watch. */
@Path("/api/v1/events")
@Tag(name = "Events")
public class EventResource {

  private final EventFeed feed;

  EventResource(EventFeed feed) {
    this.feed = feed;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "What happens to jobs, runs and the database",
      description =
          "Events 'job', 'run', 'database' and 'problem'; first everything as it is now. What a"
              + " reader is too slow for is left out, never the latest.")
  public Multi<OutboundSseEvent> events(
      @RestHeader("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
    return feed.listen(lastEventId)
        .onItem()
        .transformToMultiAndConcatenate(news -> events(news, sse));
  }

  private Multi<OutboundSseEvent> events(EventFeed.News news, Sse sse) {
    return news.happenings().isEmpty()
        ? Multi.createFrom().item(sse.newEventBuilder().comment("still here").build())
        : Multi.createFrom().iterable(news.happenings()).map(happening -> event(happening, sse));
  }

  private OutboundSseEvent event(EventFeed.Happening happening, Sse sse) {
    return sse.newEventBuilder()
        .id(feed.idOf(happening))
        .name(happening.name())
        .data(String.class, happening.data())
        .build();
  }
}
