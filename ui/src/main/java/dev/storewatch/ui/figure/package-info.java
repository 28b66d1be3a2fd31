/** What every figure says of itself: what it is made of, and how it compares with the range before. */
@NullMarked
package dev.storewatch.ui.figure;

import org.jspecify.annotations.NullMarked;
