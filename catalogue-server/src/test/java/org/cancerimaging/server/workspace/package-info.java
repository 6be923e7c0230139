/** Tests of workspaces without a server: their life, their memory and forms with parts. */
@NullMarked
package org.cancerimaging.server.workspace;

import org.jspecify.annotations.NullMarked;
