package dev.badgepipeline.ratings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets changes of this feature wait on disk for the database. */
@Singleton
class RatingsChanges implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerSubtypes(SaveAnswer.class, SaveWait.class);
  }
}
