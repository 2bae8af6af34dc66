package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Hostile senders before the program as it is shipped. */
@QuarkusIntegrationTest
class HostileConnectionsIT extends HostileConnectionsTest {}
