/** Alert rules as people set them: what is watched, how patiently, and who is told. */
@NullMarked
package dev.storewatch.warehouse.alert.setting;

import org.jspecify.annotations.NullMarked;
