// Shows the API of the service that this page comes from.
SwaggerUIBundle({
  url: '/q/openapi',
  dom_id: '#swagger-ui',
  deepLinking: true,
  // Without this it would have a stranger look at the document.
  validatorUrl: null,
});
