/**
 * Answers as files that other programs read: tables as CSV and XLSX, ATT&amp;CK Navigator layers.
 * Loaded when something is exported only.
 */
@NullMarked
package org.otsecurity.render.export;

import org.jspecify.annotations.NullMarked;
