package dev.badgepipeline.surroundings;

import dev.badgepipeline.standin.FixedAnswerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.util.Map;

/** Has the service under test tell a server of the test what people are told. */
public final class NotificationTargets implements QuarkusTestResourceLifecycleManager {

  /** The secret part of the targets' addresses. */
  public static final String PATH = "/s3cret-of-a-target";

  /** What the target {@code push} wants to be told by. */
  public static final String TOKEN = "t0ken-of-a-target";

  private final FixedAnswerServer server = new FixedAnswerServer();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "badge-pipeline.notifications.chat.type",
        "discord",
        "badge-pipeline.notifications.chat.url",
        server.url() + PATH,
        "badge-pipeline.notifications.push.type",
        "gotify",
        "badge-pipeline.notifications.push.url",
        server.url() + PATH,
        "badge-pipeline.notifications.push.token",
        TOKEN);
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(server, new TestInjector.MatchesType(FixedAnswerServer.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
