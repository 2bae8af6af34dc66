package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets changes of this feature wait on disk for the database. */
@Singleton
class PipelineChanges implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerSubtypes(SaveRun.class);
  }
}
