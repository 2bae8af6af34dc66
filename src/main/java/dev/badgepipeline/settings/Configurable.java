package dev.badgepipeline.settings;

/** What has settings. Every bean that says so here is in {@link SettingsTypes}. */
public interface Configurable<T> {

  SettingsType<T> settings();
}
