package dev.badgepipeline.web;

/**
 * The document of the API, in both its forms. They are read and compressed with this class: in a
 * native binary that was when it was built, on a virtual machine it is when somebody asks for one
 * of them.
 */
final class OpenApiDocument {

  static final PageFile YAML = PageFile.carried("/openapi/openapi.yaml");
  static final PageFile JSON = PageFile.carried("/openapi/openapi.json");

  private OpenApiDocument() {}
}
