/// What builds the site on every push and brings it to a static host.
///
/// A host's own build machines have no Sitrep, so the workflow builds it from its source once and keeps it in a cache.
struct HostWorkflow {
    let host: StarterSite.Host

    init(_ host: StarterSite.Host) { self.host = host }

    var files: [StarterSite.File] {
        switch host {
        case .github: [.init(path: ".github/workflows/publish.yml", text: github(deploy: pagesJob))]
        case .netlify: [.init(path: ".github/workflows/publish.yml", text: github(deploy: netlifyJob))]
        case .cloudflare: [.init(path: ".github/workflows/publish.yml", text: github(deploy: cloudflareJob))]
        case .gitlab: [.init(path: ".gitlab-ci.yml", text: gitlab)]
        case .none: []
        }
    }

    /// For the site's README.
    var instructions: String {
        let source =
            "Write the address of the repository that you have Sitrep from into `SITREP_SOURCE` in "
            + "`\(files.first?.path ?? "")`"
        return switch host {
        case .github:
            "\(source), and choose *GitHub Actions* as the source under *Settings, Pages*. Every push to `main` is then "
                + "checked, built and published; every other branch is checked."
        case .netlify:
            "\(source), and set the repository's secrets `NETLIFY_AUTH_TOKEN` and `NETLIFY_SITE_ID`. Every push to `main` "
                + "is then checked, built and published; every other branch is checked."
        case .cloudflare:
            "\(source), and set the repository's secrets `CLOUDFLARE_API_TOKEN`, `CLOUDFLARE_ACCOUNT_ID` and "
                + "`CLOUDFLARE_PROJECT`. Every push to `main` is then checked, built and published; every other branch is "
                + "checked."
        case .gitlab:
            "\(source). Every push to the default branch is then checked, built and published with GitLab Pages."
        case .none:
            "Put the folder `site/` on any static host, below any path: links are relative."
        }
    }

    private func github(deploy: String) -> String {
        """
        # Checks every push, and publishes what is on main.
        name: Publish

        on:
          push:
          workflow_dispatch:

        env:
          # The repository that you have Sitrep from, and the branch, tag or commit that the site is built with.
          SITREP_SOURCE: https://github.com/OWNER/sitrep
          SITREP_VERSION: main

        permissions:
          contents: read

        jobs:
          build:
            runs-on: ubuntu-latest
            container: swift:6.2-bookworm
            steps:
              - uses: actions/checkout@v7
              - name: Install what Sitrep is built with
                run: apt-get update && apt-get install --yes git make pkg-config libcmark-dev libyaml-dev
              - name: Find the version of Sitrep
                id: sitrep
                run: |
                  git clone --filter=blob:none "$SITREP_SOURCE" /opt/sitrep
                  git -C /opt/sitrep checkout --detach "$(git -C /opt/sitrep rev-parse --verify --quiet "origin/$SITREP_VERSION" || echo "$SITREP_VERSION")"
                  echo "commit=$(git -C /opt/sitrep rev-parse HEAD)" >> "$GITHUB_OUTPUT"
              - uses: actions/cache@v5
                with:
                  path: /opt/sitrep/.build
                  key: sitrep-${{ steps.sitrep.outputs.commit }}
              - name: Build Sitrep
                run: |
                  swift build --package-path /opt/sitrep --configuration release --product sitrep
                  ln -s /opt/sitrep/.build/release/sitrep /usr/local/bin/sitrep
              - name: Check the content
                run: sitrep check --format github
              - name: Build the site
                run: sitrep build --output site
        \(deploy)
        """
    }

    private var pagesJob: String {
        """
              - uses: actions/upload-pages-artifact@v5
                if: github.ref == 'refs/heads/main'
                with:
                  path: site
                  include-hidden-files: true

          publish:
            needs: build
            if: github.ref == 'refs/heads/main'
            runs-on: ubuntu-latest
            permissions:
              pages: write
              id-token: write
            environment:
              name: github-pages
              url: ${{ steps.deployment.outputs.page_url }}
            concurrency:
              group: pages
            steps:
              - id: deployment
                uses: actions/deploy-pages@v5

        """
    }

    private var netlifyJob: String {
        handOver(
            "npx --yes netlify-cli deploy --prod --no-build --dir=site",
            secrets: ["NETLIFY_AUTH_TOKEN", "NETLIFY_SITE_ID"])
    }

    private var cloudflareJob: String {
        handOver(
            "npx --yes wrangler pages deploy site --project-name=\"$CLOUDFLARE_PROJECT\" --branch=main",
            secrets: ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_PROJECT"])
    }

    /// A job that has Node.js and takes the finished site from the one that built it.
    private func handOver(_ command: String, secrets: [String]) -> String {
        """
              - uses: actions/upload-artifact@v7
                if: github.ref == 'refs/heads/main'
                with:
                  name: site
                  path: site
                  include-hidden-files: true

          publish:
            needs: build
            if: github.ref == 'refs/heads/main'
            runs-on: ubuntu-latest
            concurrency:
              group: publish
            steps:
              - uses: actions/download-artifact@v8
                with:
                  name: site
                  path: site
              - run: \(command)
                env:
        \(secrets.map { "          \($0): ${{ secrets.\($0) }}" }.joined(separator: "\n"))

        """
    }

    private var gitlab: String {
        """
        # Checks every push, and publishes the default branch with GitLab Pages.
        variables:
          # The repository that you have Sitrep from, and the branch, tag or commit that the site is built with.
          SITREP_SOURCE: https://gitlab.com/OWNER/sitrep
          SITREP_VERSION: main

        default:
          image: swift:6.2-bookworm
          cache:
            key: sitrep-$SITREP_VERSION
            paths: [.sitrep-source/]
          before_script:
            - apt-get update && apt-get install --yes git make pkg-config libcmark-dev libyaml-dev
            - test -d .sitrep-source/.git || git clone "$SITREP_SOURCE" .sitrep-source
            - git -C .sitrep-source fetch --tags origin
            - git -C .sitrep-source checkout --detach "$(git -C .sitrep-source rev-parse --verify --quiet "origin/$SITREP_VERSION" || echo "$SITREP_VERSION")"
            - swift build --package-path .sitrep-source --configuration release --product sitrep
            - ln -sf "$PWD/.sitrep-source/.build/release/sitrep" /usr/local/bin/sitrep

        check:
          script:
            - sitrep check
          rules:
            - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH

        publish:
          pages: true
          script:
            - sitrep check
            - sitrep build --output public
          artifacts:
            paths: [public]
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

        """
    }
}
