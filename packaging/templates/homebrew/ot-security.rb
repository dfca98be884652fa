# Written by the release workflow; changes belong in packaging/templates of the repository.
class OtSecurity < Formula
  desc "OT security standards, searchable, cross-referenced and cited"
  homepage "https://github.com/@owner@/ot-security-mcp"
  version "@version@"
  license "Apache-2.0"

  on_macos do
    on_arm do
      url "https://github.com/@owner@/ot-security-mcp/releases/download/v@version@/ot-security-@version@-macos-arm64.tar.gz"
      sha256 "@sha256:ot-security-@version@-macos-arm64.tar.gz@"
    end
    on_intel do
      url "https://github.com/@owner@/ot-security-mcp/releases/download/v@version@/ot-security-@version@-macos-x64.tar.gz"
      sha256 "@sha256:ot-security-@version@-macos-x64.tar.gz@"
    end
  end
  on_linux do
    on_arm do
      url "https://github.com/@owner@/ot-security-mcp/releases/download/v@version@/ot-security-@version@-linux-arm64.tar.gz"
      sha256 "@sha256:ot-security-@version@-linux-arm64.tar.gz@"
    end
    on_intel do
      url "https://github.com/@owner@/ot-security-mcp/releases/download/v@version@/ot-security-@version@-linux-x64.tar.gz"
      sha256 "@sha256:ot-security-@version@-linux-x64.tar.gz@"
    end
  end

  # The class cache fits the runtime as it was linked.
  skip_clean "libexec"

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/ot-security"
    man1.install_symlink libexec/"share/man/man1/ot-security.1"
    bash_completion.install_symlink libexec/"share/bash-completion/completions/ot-security"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_ot-security"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/ot-security.fish"
  end

  service do
    run [opt_bin/"ot-security", "serve", "--http=127.0.0.1:8321"]
    keep_alive true
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/ot-security --version")
    assert_match "Network segmentation", shell_output("#{bin}/ot-security show SR 5.1")
  end
end
