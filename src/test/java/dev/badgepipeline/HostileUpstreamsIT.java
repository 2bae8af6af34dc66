package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Upstreams without end, and the program as it is shipped. */
@QuarkusIntegrationTest
class HostileUpstreamsIT extends HostileUpstreamsTest {}
