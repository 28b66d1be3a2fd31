/** Tests of the platforms' mappings and signatures. */
@NullMarked
package dev.storewatch.ingest.adapter;

import org.jspecify.annotations.NullMarked;
