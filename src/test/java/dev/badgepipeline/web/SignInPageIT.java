package dev.badgepipeline.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Signing in, to the program as it is shipped. */
@QuarkusIntegrationTest
class SignInPageIT extends SignInPageTest {}
