/** What lies beside the classes of the program, read without the detours of a class loader. */
@NullMarked
package org.otsecurity.resource;

import org.jspecify.annotations.NullMarked;
