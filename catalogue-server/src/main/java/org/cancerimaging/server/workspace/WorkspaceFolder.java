package org.cancerimaging.server.workspace;

import java.nio.file.Path;

/**
 * Where bodies lie while they are received.
 *
 * @param path a folder that nothing else uses
 */
public record WorkspaceFolder(Path path) {}
