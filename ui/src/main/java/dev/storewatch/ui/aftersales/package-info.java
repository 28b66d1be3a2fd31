/** Refunds, disputes, complaints, logistics and reviews: trends, what they are about, and what is open. */
@NullMarked
package dev.storewatch.ui.aftersales;

import org.jspecify.annotations.NullMarked;
