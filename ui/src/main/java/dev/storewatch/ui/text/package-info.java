/** Numbers and words as people read them, in Chinese and English. */
@NullMarked
package dev.storewatch.ui.text;

import org.jspecify.annotations.NullMarked;
