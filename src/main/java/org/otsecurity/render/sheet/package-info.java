/**
 * The one presentation of an answer: a list of blocks, without width, colour or markup.
 *
 * <p>{@code render.text} and the command line fill it, {@code render.form} prints it. It knows
 * neither answers nor forms.
 */
@NullMarked
package org.otsecurity.render.sheet;

import org.jspecify.annotations.NullMarked;
