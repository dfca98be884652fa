/**
 * Devices and software as people name them: what each is, which component types of IEC 62443-4-2 it
 * can be and how sure that is, and what it is among the assets of ATT&amp;CK.
 */
@NullMarked
package org.otsecurity.domain.device;

import org.jspecify.annotations.NullMarked;
