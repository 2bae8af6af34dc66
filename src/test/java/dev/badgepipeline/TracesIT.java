package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The traces of the program as it is shipped. */
@QuarkusIntegrationTest
class TracesIT extends TracesTest {}
