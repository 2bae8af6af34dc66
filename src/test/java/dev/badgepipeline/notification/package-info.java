/** What people are told, as the services at the other end get it. */
@NullMarked
package dev.badgepipeline.notification;

import org.jspecify.annotations.NullMarked;
