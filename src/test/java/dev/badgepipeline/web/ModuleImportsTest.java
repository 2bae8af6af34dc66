package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Browsers are told of modules before they find them by themselves. */
class ModuleImportsTest {

  private static final Map<String, String> SOURCES =
      Map.of(
          "views/one.js",
          """
          import { html } from '../lit/html.js';
          import {
            form,
            text,
          } from '../components/form.js';

          /** @typedef {import('../router.js').Route} Route */

          const later = () => import('./two.js');
          """,
          "components/form.js",
          "import { html } from '../lit/html.js';\nimport '../views/one.js';\n",
          "lit/html.js",
          "import{a as b}from\"./directive.js\";const c='from a far';",
          "lit/directive.js",
          "export const a = 1;");

  @Test
  void allThatAModuleNeedsAndNothingThatItFetchesLater() {
    assertThat(new ModuleImports(name -> SOURCES.getOrDefault(name, "")).of("views/one.js"))
        .containsExactly("views/one.js", "lit/html.js", "components/form.js", "lit/directive.js");
  }
}
