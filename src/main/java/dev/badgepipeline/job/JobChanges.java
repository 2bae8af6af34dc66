package dev.badgepipeline.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets outcomes wait on disk for the database. */
@Singleton
class JobChanges implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerSubtypes(SaveOutcomes.class);
  }
}
