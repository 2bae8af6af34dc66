package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Hostile requests to the program as it is shipped. */
@QuarkusIntegrationTest
class HostileRequestsIT extends HostileRequestsTest {}
