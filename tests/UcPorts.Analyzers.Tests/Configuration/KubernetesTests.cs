using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of Kubernetes manifests.</summary>
public class KubernetesTests
{
    [Theory]
    [InlineData("Pod", "spec: {containers: [{ports: [{containerPort: {|UCP1001:5090|}}]}]}")]
    [InlineData("Pod", "spec: {initContainers: [{ports: [{containerPort: {|UCP1001:5090|}}]}]}")]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{ports: [{containerPort: {|UCP1001:5090|}, name: sip, protocol: UDP}]}]}}}")]
    [InlineData("StatefulSet", "spec: {template: {spec: {containers: [{ports: [{containerPort: {|UCP1001:5090|}}, {containerPort: {|UCP1001:5091|}}]}]}}}")]
    [InlineData("CronJob", "spec: {jobTemplate: {spec: {template: {spec: {containers: [{ports: [{containerPort: {|UCP1001:5090|}}]}]}}}}}")]
    [InlineData("DaemonSet", "spec: {template: {spec: {containers: [{ports: [{containerPort: 5091, hostPort: {|UCP1001:5090|}}]}]}}}")]
    [InlineData("DaemonSet", "spec: {template: {spec: {containers: [{ports: [{containerPort: {|UCP1001:5091|}, hostPort: 0}]}]}}}")]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{env: [{name: ASPNETCORE_URLS, value: \"{|UCP1001:http://+:5090|}\"}]}]}}}")]
    [InlineData("Service", "spec: {ports: [{port: {|UCP1001:5090|}, targetPort: 5091}]}")]
    [InlineData("Service", "spec: {type: NodePort, ports: [{port: 80, nodePort: {|UCP1001:30090|}}]}")]
    [InlineData("NetworkPolicy", "spec: {ingress: [{from: [], ports: [{port: {|UCP1001:5090|}, protocol: TCP}]}]}")]
    [InlineData("NetworkPolicy", "spec: {ingress: [{ports: [{port: {|UCP1004:10000|}, endPort: 10100, protocol: UDP}]}]}")]
    [InlineData("List", "items: [{apiVersion: v1, kind: Service, spec: {ports: [{port: {|UCP1001:5090|}}]}}]")]
    public Task Reports_every_key_that_opens_a_port(string kind, string rest) => Verify(kind, rest);

    [Theory]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{ports: [{containerPort: 80}, {containerPort: 1434, protocol: UDP}]}]}}}")]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{ports: [{containerPort: 5090, protocol: SCTP}, {containerPort: ${PORT}}, {containerPort: http}, {containerPort: 5090-5091}]}]}}}")]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{livenessProbe: {httpGet: {port: 5090}}, env: [{name: BACKEND, value: \"http://b:5090\"}, {name: ASPNETCORE_URLS, value: \"http://$(HOST)\"}]}]}}}")]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{env: [{name: ASPNETCORE_URLS, valueFrom: {fieldRef: {}}}]}]}}}")]
    [InlineData("Service", "spec: {type: ExternalName, ports: [{port: 5090}]}")]
    [InlineData("Service", "spec: {ports: [{port: 80, targetPort: 5090, nodePort: 0}]}")]
    [InlineData("NetworkPolicy", "spec: {ingress: [{ports: [{port: sip}, {port: 5100, endPort: 5090}, {endPort: 5090}]}], egress: [{ports: [{port: 5090}]}]}")]
    [InlineData("Ingress", "spec: {rules: [{http: {paths: [{backend: {service: {port: {number: 5090}}}}]}}]}")]
    [InlineData("ConfigMap", "data: {port: 5090}")]
    [InlineData("Deployment", "spec: {template: [containers]}")]
    [InlineData("Deployment", "spec:")]
    public Task Is_silent_on_what_opens_nothing_wrong(string kind, string rest) => Verify(kind, rest);

    [Theory]
    [InlineData("kind: Service\nspec: {ports: [{port: 5090}]}")]
    [InlineData("apiVersion: v1\nspec: {ports: [{port: 5090}]}")]
    [InlineData("apiVersion: example.com/v1\nkind: Service\nspec: {ports: [{port: 5090}]}")]
    [InlineData("services: {web: {ports: [5090]}}")]
    public Task A_document_without_version_and_kind_is_something_else(string text) => ConfigurationTest.VerifyFile("/0/deploy/site.yaml", text);

    [Fact]
    public Task Every_document_of_a_file_is_read() => ConfigurationTest.VerifyFile(
        "/0/k8s/gateway.yaml",
        """
        # The gateway
        apiVersion: apps/v1
        kind: Deployment
        spec:
          template:
            spec:
              containers:
                - name: gateway
                  ports:
                    - name: sip
                      containerPort: {|UCP1001:5090|}  # signalling
        ---
        values: {port: 5090}
        ---
        apiVersion: v1
        kind: Service
        spec:
          ports:
          - port: "{|UCP1001:5091|}"
        ...
        """);

    [Theory]
    [InlineData("{name: rtp, port: {|UCP2001:49153|}, protocol: UDP}")]
    [InlineData("{name: rtcp, port: 49153, protocol: UDP}")]
    public Task The_name_tells_media(string port) => ConfigurationTest.VerifyFile(
        "/0/k8s/gateway.yaml",
        $"apiVersion: v1\nkind: Service\nspec: {{ports: [{port}]}}",
        roles: "skype-for-business-server/mediation-server");

    [Theory]
    [InlineData("Deployment", "spec: {template: {spec: {containers: [{ports: [{hostPort: {|UCP1001:5090|}}]}]}}}", "Deployment.spec.template.spec.containers.ports.hostPort")]
    [InlineData("Pod", "spec: {containers: [{env: [{name: ASPNETCORE_URLS, value: \"{|UCP1001:http://+:5090|}\"}]}]}", "Pod.spec.containers.env.ASPNETCORE_URLS")]
    [InlineData("Service", "spec: {ports: [{nodePort: {|UCP1001:30090|}}]}", "Service.spec.ports.nodePort")]
    [InlineData("NetworkPolicy", "spec: {ingress: [{ports: [{port: {|UCP1001:5090|}}]}]}", "NetworkPolicy.spec.ingress.ports.port")]
    public Task Findings_carry_the_key(string kind, string rest, string key) =>
        ConfigurationTest.VerifyProperties("/0/a.k8s.yaml", $"apiVersion: v1\nkind: {kind}\n{rest}\n", ("api", key));

    private static Task Verify(string kind, string rest) => ConfigurationTest.VerifyFile("/0/a.k8s.yaml", $"apiVersion: v1\nkind: {kind}\n{rest}\n");
}
