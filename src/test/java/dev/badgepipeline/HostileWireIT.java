package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Bytes that are hardly requests, to the program as it is shipped. */
@QuarkusIntegrationTest
class HostileWireIT extends HostileWireTest {}
