/** Messages of the shape Taobao and Tmall push (TMC), as a forwarder posts them. */
@NullMarked
package dev.storewatch.ingest.adapter.taobao;

import org.jspecify.annotations.NullMarked;
