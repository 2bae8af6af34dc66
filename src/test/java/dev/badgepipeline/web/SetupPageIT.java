package dev.badgepipeline.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** From nothing to badged posters, by the page of the program as it is shipped. */
@QuarkusIntegrationTest
class SetupPageIT extends SetupPageTest {}
