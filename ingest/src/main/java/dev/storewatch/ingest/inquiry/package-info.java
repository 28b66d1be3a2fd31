/** Inquiries: a buyer's conversations joined with the buyer's orders, and whose orders they are. Plain Java. */
@NullMarked
package dev.storewatch.ingest.inquiry;

import org.jspecify.annotations.NullMarked;
