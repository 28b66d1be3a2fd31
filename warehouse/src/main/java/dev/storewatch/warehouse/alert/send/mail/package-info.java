/** Notices by e-mail. */
@NullMarked
package dev.storewatch.warehouse.alert.send.mail;

import org.jspecify.annotations.NullMarked;
