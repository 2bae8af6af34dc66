package dev.badgepipeline.ratings.omdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.UpstreamCalls;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamWebClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Speaks OMDb's HTTP API. The status says little: what counts is the text of the error. */
@ApplicationScoped
class OmdbClient {

  static final String SERVICE = "OMDb";

  private static final Duration REFUSED_KEY_PAUSE = Duration.ofMinutes(10);

  private final OmdbConfig config;
  private final UpstreamCalls calls;
  private final ObjectMapper json;
  private final WebClient http;

  OmdbClient(OmdbConfig config, UpstreamCalls calls, ObjectMapper json, Vertx vertx) {
    this.config = config;
    this.calls = calls;
    this.json = json;
    this.http = UpstreamWebClient.create(vertx, config.timeout());
  }

  @Retry(maxRetries = 1, delay = 300, jitter = 100, retryOn = UpstreamException.class)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 20_000,
      failOn = UpstreamException.class)
  Uni<ProviderAnswer> title(String imdbId, ApiKey key) {
    return calls
        .send(
            SERVICE,
            config.timeout(),
            () ->
                http.getAbs(new ServiceAddress(config.url()).at(""))
                    .addQueryParam("i", imdbId)
                    .addQueryParam("apikey", key.value())
                    .send())
        .map(this::answer);
  }

  private ProviderAnswer answer(HttpResponse<Buffer> response) {
    OmdbTitle title = read(response);
    String error = title.errorText().toLowerCase(Locale.ROOT);
    if (error.contains("limit")) {
      throw new UpstreamPausedException("OMDb's limit is reached", config.limitPause());
    }
    if (error.contains("api key") || response.statusCode() == 401) {
      throw new UpstreamPausedException("OMDb refuses the API key", REFUSED_KEY_PAUSE);
    }
    if (response.statusCode() == 429) {
      throw new UpstreamPausedException("OMDb's limit is reached", config.limitPause());
    }
    if (error.contains("not found") || error.contains("incorrect imdb id")) {
      return ProviderAnswer.NOT_FOUND;
    }
    if (response.statusCode() != 200 || !title.isAnswer()) {
      throw new UpstreamException("OMDb answers " + response.statusCode() + " without a title");
    }
    return title.toAnswer();
  }

  /** A proxy's error page is not JSON. */
  private OmdbTitle read(HttpResponse<Buffer> response) {
    try {
      OmdbTitle title = json.readValue(String.valueOf(response.bodyAsString()), OmdbTitle.class);
      return title == null ? OmdbTitle.EMPTY : title;
    } catch (JsonProcessingException e) {
      return OmdbTitle.EMPTY;
    }
  }
}
