package dev.badgepipeline.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** A first visit from elsewhere, to the program as it is shipped. */
@QuarkusIntegrationTest
class FirstVisitPageIT extends FirstVisitPageTest {}
