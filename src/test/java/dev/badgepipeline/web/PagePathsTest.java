package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open to everybody is the page, and nothing that looks like it. */
class PagePathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/library",
        "/titles/films:dune",
        "/jobs/12",
        "/web/0af3/views/setup/keys.js"
      })
  void whatIsOfThePage(String path) {
    assertThat(PagePaths.contains(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//",
        "/api/v1/items",
        "/q/swagger-ui",
        "/library/../api/v1/items",
        "/titles/a/b",
        "/Library",
        "/library;x/y/z",
        "/libraryx",
        "/web/",
        "/web/0af3/../../api/v1/items.js",
        "/web/0af3/%2e%2e/%2e%2e/api/v1/jobs.js",
        "/web/other/app.js",
        "/web/0af3/app"
      })
  void whatIsNot(String path) {
    assertThat(PagePaths.contains(path)).isFalse();
  }

  @Test
  void pathsLeadToViews() {
    assertThat(PagePaths.viewAt("/jobs/12")).contains("jobs");
    assertThat(PagePaths.viewAt("/")).contains("library");
    assertThat(PagePaths.viewAt("/web/0af3/views/jobs.js")).isEmpty();
  }

  @Test
  void filesHaveNames() {
    assertThat(PagePaths.nameAt("/web/0af3/views/library.js")).isEqualTo("views/library.js");
    assertThatThrownBy(() -> PagePaths.nameAt("/library"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
