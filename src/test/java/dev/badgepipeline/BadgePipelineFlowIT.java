package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The way of a poster, by the program as it is shipped. */
@QuarkusIntegrationTest
class BadgePipelineFlowIT extends BadgePipelineFlowTest {}
