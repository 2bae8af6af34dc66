package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.RetryAfter;
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

/** Speaks MDBList's HTTP API. */
@ApplicationScoped
class MdblistClient {

  static final String SERVICE = "MDBList";

  private static final Duration LIMIT_PAUSE = Duration.ofHours(1);
  private static final Duration REFUSED_KEY_PAUSE = Duration.ofMinutes(10);

  private final MdblistConfig config;
  private final UpstreamCalls calls;
  private final ObjectMapper json;
  private final WebClient http;

  MdblistClient(MdblistConfig config, UpstreamCalls calls, ObjectMapper json, Vertx vertx) {
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
  Uni<ProviderAnswer> title(String path, ApiKey key) {
    return calls
        .send(
            SERVICE,
            config.timeout(),
            () ->
                http.getAbs(new ServiceAddress(config.url()).at(path))
                    .addQueryParam("apikey", key.value())
                    .send())
        .map(this::answer);
  }

  private ProviderAnswer answer(HttpResponse<Buffer> response) {
    int status = response.statusCode();
    if (status == 429) {
      throw limitReached(response);
    }
    if (status == 401 || status == 403) {
      throw refusedKey();
    }
    if (status == 404) {
      return ProviderAnswer.NOT_FOUND;
    }
    if (status != 200) {
      throw new UpstreamException("MDBList answers " + status);
    }
    MdblistTitle title = read(response);
    String error = title.errorText().toLowerCase(Locale.ROOT);
    if (error.contains("limit")) {
      throw limitReached(response);
    }
    if (error.contains("api key")) {
      throw refusedKey();
    }
    if (error.contains("not found")) {
      return ProviderAnswer.NOT_FOUND;
    }
    if (!error.isEmpty()) {
      throw new UpstreamException("MDBList answers with an error and without a title");
    }
    return title.toAnswer();
  }

  private static UpstreamPausedException refusedKey() {
    return new UpstreamPausedException("MDBList refuses the API key", REFUSED_KEY_PAUSE);
  }

  private static UpstreamPausedException limitReached(HttpResponse<Buffer> response) {
    return new UpstreamPausedException(
        "MDBList's limit is reached", RetryAfter.of(response).orElse(LIMIT_PAUSE));
  }

  private MdblistTitle read(HttpResponse<Buffer> response) {
    try {
      MdblistTitle title =
          json.readValue(String.valueOf(response.bodyAsString()), MdblistTitle.class);
      if (title == null) {
        throw new UpstreamException("MDBList answers without a title");
      }
      return title;
    } catch (JsonProcessingException e) {
      throw new UpstreamException("MDBList answers what is not a title");
    }
  }
}
