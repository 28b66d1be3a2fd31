/** The page analysts write SQL on. */
@NullMarked
package dev.storewatch.ui.workbench;

import org.jspecify.annotations.NullMarked;
