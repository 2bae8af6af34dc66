package dev.badgepipeline.job.queue.rabbitmq;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.badgepipeline.job.queue.InProcessQueue;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class WithoutBrokerTest {

  @Inject WorkQueue queue;

  @Test
  void workStaysInTheProcessAndNothingOfRabbitmqStarts() {
    assertThat(queue).isInstanceOf(InProcessQueue.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("rabbitmq ") || name.startsWith("AMQP"));
  }

  @Test
  void healthSaysThatThereIsNoneAndIsUp() {
    given()
        .get("/q/health/well")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'broker' }.status", is("UP"))
        .body("checks.find { it.name == 'broker' }.data.configured", is(false))
        .body("checks.find { it.name == 'broker' }.data.takesWork", is(true));
  }
}
