package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Failures of upstreams, by the program as it is shipped. */
@QuarkusIntegrationTest
class UpstreamFailuresIT extends UpstreamFailuresTest {}
