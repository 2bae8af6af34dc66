package dev.badgepipeline.settings;

import dev.badgepipeline.database.StageStore;

/** The settings that something is decided by, where they are not simply read anew. */
public interface SettingsView {

  /** What is saved, as it is now. */
  SettingsView SAVED =
      new SettingsView() {
        @Override
        public StageStore over(StageStore saved) {
          return saved;
        }

        @Override
        public boolean tries(String name) {
          return false;
        }
      };

  /** A store that answers questions for settings by this view, and all others itself. */
  StageStore over(StageStore saved);

  /** Whether somebody is trying out some settings. */
  boolean tries(String name);
}
