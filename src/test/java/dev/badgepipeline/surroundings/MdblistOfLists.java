package dev.badgepipeline.surroundings;

import dev.badgepipeline.standin.FixedAnswerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.util.Map;
import java.util.stream.Stream;

/** An MDBList that has lists and knows no title. A test asks for it by a field of this type. */
public final class MdblistOfLists implements QuarkusTestResourceLifecycleManager {

  private static final String KEY = "mdblist-key-4711";

  private final FixedAnswerServer server = new FixedAnswerServer();

  @Override
  public Map<String, String> start() {
    Stream.of("/imdb/movie", "/imdb/show")
        .forEach(titles -> server.answers(titles, 200, Map.of(), "[]"));
    return Map.of(
        "badge-pipeline.mdblist.url", server.url(), "badge-pipeline.mdblist.api-key", KEY);
  }

  /**
   * Has a list from now on.
   *
   * @param number what it is called
   * @param movies its films, as a JSON array
   * @param shows its series, as a JSON array
   */
  public void has(String number, String movies, String shows) {
    answers(number, 200, "{\"movies\":" + movies + ",\"shows\":" + shows + "}");
  }

  /** Answers about a list in whatever way from now on. */
  public void answers(String number, int status, String body) {
    server.answers("/lists/" + number + "/items", status, Map.of(), body);
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(this, new TestInjector.MatchesType(MdblistOfLists.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
