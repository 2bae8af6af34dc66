package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Disguised requests to the program as it is shipped. */
@QuarkusIntegrationTest
class AccessTricksIT extends AccessTricksTest {}
