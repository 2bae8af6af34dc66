package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets changes of this feature wait on disk for the database. */
@Singleton
class InventoryChanges implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerSubtypes(SaveRuns.class, SaveWish.class, SaveWishes.class);
  }
}
